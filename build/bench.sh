#!/usr/bin/env bash
# Measures the product beside a bare API with the same SQL, or its job engine alone, and prints a table. Method: docs/benchmarks.md
#   build/bench.sh [reads|writes|accounts|games] [--pairs 5] [--seconds 8] [--topics 100000] [--replies 1000000]
#   build/bench.sh jobs [--pairs 5] [--count 200000] [--large 1000000] [--scenarios process,several,loop,latency,across,single,large,stuck]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/load.sh

mode=reads
case "${1:-}" in reads | writes | accounts | games | jobs) mode="$1"; shift ;; esac

case "$mode" in
  jobs) run_load jobs "$@" ;;
  *)
    if ! command -v wrk > /dev/null && command -v apt-get > /dev/null; then
      { as_root apt-get update -q && as_root apt-get install -yq wrk; } > /dev/null || echo "wrk cannot be installed; the slower generator of our own takes its place." >&2
    fi
    publish tests/Benchmarks/Bare bare
    run_load "$mode" --bare "$PWD/artifacts/bare/Bare" "$@"
    ;;
esac
