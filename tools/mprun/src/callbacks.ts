/** How `wx` answers: by callbacks. */
export interface Callbacks<Result = object> {
  readonly success?: (result: Result) => void;
  readonly fail?: (error: { errMsg: string }) => void;
  readonly complete?: () => void;
}

/** Tells that it is done. */
export const done = (options: Callbacks): void => {
  options.success?.({});
  options.complete?.();
};

/** Tells what comes of a promise. */
export const given = <Result extends object>(options: Callbacks<Result>, promise: Promise<Result>): void => {
  promise.then(
    (result) => { options.success?.(result); options.complete?.(); },
    (error: unknown) => { options.fail?.({ errMsg: String(error) }); options.complete?.(); },
  );
};
