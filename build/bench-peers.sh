#!/usr/bin/env bash
# Measures the job engine beside graphile-worker and pg-boss, in turn on one PostgreSQL, and prints a table. Method: docs/benchmarks.md
#   build/bench-peers.sh jobs [--pairs 5] [--count 200000] [--large 1000000] [--scenarios process,latency] [--contenders ours,graphile-worker,pg-boss]
# Needs Node 20 or later and npm, which fetches the others once, into artifacts/peers.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/load.sh

[ "${1:-}" = jobs ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
command -v npm > /dev/null || { echo "npm is missing: install Node 20 or later." >&2; exit 1; }
mkdir -p artifacts/peers
cp tests/Benchmarks/Peers/*.mjs artifacts/peers/
if ! cmp -s tests/Benchmarks/Peers/package.json artifacts/peers/package.json; then
  echo "Fetching the others …" >&2
  rm -rf artifacts/peers/node_modules
  cp tests/Benchmarks/Peers/package.json artifacts/peers/
  npm install --prefix artifacts/peers --no-package-lock --no-audit --no-fund --loglevel error >&2 || { rm artifacts/peers/package.json; exit 1; }
fi
run_load jobs --peers "$PWD/artifacts/peers" "${@:2}"
