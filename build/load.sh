# shellcheck shell=bash
# Sourced: runs tests/Benchmarks/Load on programs that are published before, and leaves nothing behind.

. build/dotnet.sh
. build/postgres.sh
. build/scratch.sh

unset ConnectionStrings__Database DATABASE_URL
need_dotnet
need_postgres

run_load() { # <mode> [option value]…
  publish src/Host host
  publish tests/Benchmarks/Load load
  local jobs=()
  case "$1" in jobs | proofs) publish tests/Benchmarks/Jobs jobs; jobs=(--jobs "$PWD/artifacts/jobs/Jobs") ;; esac

  trap 'kill "${load:-}" 2> /dev/null && wait "$load" || true; clean_up' EXIT
  artifacts/load/Load "$1" --host "$PWD/artifacts/host/modular" --scratch "$scratch" "${jobs[@]}" "${@:2}" &
  load=$!
  wait "$load"
}
