/** What every runtime has, the mini program too; `lib` without DOM does not name it. */
declare function setTimeout(run: () => void, milliseconds: number): number;
declare function clearTimeout(timer: number | undefined): void;
