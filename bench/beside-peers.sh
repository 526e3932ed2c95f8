#!/usr/bin/env bash
# beside-peers.sh KIT WORK [REPEATS] [-- OPTIONS OF THE KIT'S SCENARIOS]: raises ejabberd (without Erlang's busy waiting, the
# harder peer), the bare relay and our court on this machine, runs the kit's scenarios on them interleaved, and prints the
# medians. Everything lies in WORK; WORK/results.jsonl has one line a run.
#   SCENARIOS="throughput reconnect history idle crash" chooses among them (all but crash by default: it takes long).
#   RATES="50,200,400,600,800,2000,4000" are the rates of throughput; who fails at one is not asked for more.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
usage='usage: beside-peers.sh KIT WORK [REPEATS] [-- OPTIONS]'
kit=$(realpath "${1:?$usage}"); mkdir -p "${2:?$usage}"; work=$(realpath "$2"); shift 2
repeats=3
if [ $# -gt 0 ] && [ "$1" != -- ]; then repeats=$1; shift; fi
if [ $# -gt 0 ]; then shift; fi
port=${PORT:-28280}
node="$here/../node_modules/.bin/node"
# Private folders of root cannot be reached by the users that the databases run as.
chmod a+rx "$work"

down() {
  "$node" "$here/down.ts" "$work/microcourt" || true
  for peer in ejabberd raw-ws; do [ ! -e "$work/$peer/target.json" ] || bash "$kit/lib/down.sh" "$work/$peer"; done
}
trap down EXIT
echo 'raising ejabberd …' >&2
EJABBERD_ERL_OPTIONS='+sbwt none +sbwtdcpu none +sbwtdio none' bash "$kit/ejabberd/up.sh" "$work/ejabberd" 200 6 >/dev/null
echo 'raising the bare relay …' >&2
bash "$kit/raw-ws/up.sh" "$work/raw-ws" 200 6 >/dev/null
echo 'raising our court (the first time its 1,200 people are made: half a minute) …' >&2
BENCH_KIT="$kit" "$node" "$here/up.ts" "$work/microcourt" 200 6 "$port" >/dev/null

targets=()
for name in ejabberd raw-ws microcourt; do targets+=(--target "$work/$name/target.json"); done
run() { timeout 3600 "$node" "$kit/load/cli.mjs" "$@" "${targets[@]}" --out "$work/results.jsonl" >&2; }
for scenario in ${SCENARIOS:-throughput reconnect history idle}; do
  case $scenario in
    throughput) run throughput --rates "${RATES:-50,200,400,600,800,2000,4000}" --repeat "$repeats" "$@" ;;
    history) run history --repeat "$repeats" --samples 60 "$@" ;;
    crash) run crash --times 10 "$@" ;;
    *) run "$scenario" --repeat "$repeats" "$@" ;;
  esac
done
"$node" "$kit/load/summary.mjs" "$work/results.jsonl"
