#!/usr/bin/env bash
# Measures the product beside a bare API with the same SQL, and prints a table. Method: docs/benchmarks.md
#   build/bench.sh [reads|writes|accounts] [--pairs 5] [--seconds 8] [--topics 100000] [--replies 1000000]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/dotnet.sh
. build/postgres.sh
. build/scratch.sh

mode=reads
case "${1:-}" in reads | writes | accounts) mode="$1"; shift ;; esac

unset ConnectionStrings__Database DATABASE_URL
need_dotnet
need_postgres
if ! command -v wrk > /dev/null && command -v apt-get > /dev/null; then
  { as_root apt-get update -q && as_root apt-get install -yq wrk; } > /dev/null || echo "wrk cannot be installed; the slower generator of our own takes its place." >&2
fi
publish src/Host host
publish tests/Benchmarks/Bare bare
publish tests/Benchmarks/Load load

trap 'kill "${load:-}" 2> /dev/null && wait "$load" || true; clean_up' EXIT
artifacts/load/Load "$mode" --host "$PWD/artifacts/host/modular" --bare "$PWD/artifacts/bare/Bare" --scratch "$scratch" "$@" &
load=$!
wait "$load"
