#!/usr/bin/env bash
# Builds everything (warnings are errors), checks the format, runs every test, and ends with: N passed, N failed, N skipped
#   build/test.sh [--quick] [--coverage] [filter]
#   --quick leaves the format check out; filter is a part of a test's full name, or any filter of `dotnet test`
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/dotnet.sh
. build/postgres.sh
. build/scratch.sh

quick='' coverage='' filter=''
for argument in "$@"; do
  case "$argument" in
    --quick) quick=yes ;;
    --coverage) coverage=yes ;;
    -*) sed -n '2,4s/^# //p' "$0" >&2; exit 2 ;;
    *) filter="$argument" ;;
  esac
done

# The test assemblies share a server in the checkout; as root it may have had to go below /var/lib/modular.
servers="$PWD/.modular/tests"
trap 'stop_servers "$servers" "/var/lib/modular/$(printf %s "$servers" | sha256sum | cut -c1-16)"; clean_up' EXIT

# Many hosts start and soon end, so code is not watched in order to be made faster; tests wait more than they work.
export DOTNET_TieredPGO=0
runner=(-- xUnit.MaxParallelThreads=4)

passed=0 failed=0 skipped=0 broken=''
run_tests() { # <project>
  local log="$scratch/log" options=(--no-build --nologo --logger 'console;verbosity=minimal') code=0 f p s
  [ -z "$filter" ] || options+=(--filter "$filter")
  # The architecture tests read the assemblies, which the coverage's counters change.
  [ -z "$coverage" ] || [ "$1" = tests/Architecture.Tests ] || options+=(--settings tests/Coverage/coverage.runsettings --results-directory artifacts/coverage)
  TMPDIR="$scratch" dotnet test "$1" "${options[@]}" "${runner[@]}" 2>&1 | tee "$log" || code=$?
  read -r f p s < <(sed -nE 's/.*Failed: *([0-9]+), Passed: *([0-9]+), Skipped: *([0-9]+), Total.*/\1 \2 \3/p' "$log" | tail -n 1) || true
  passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0})) skipped=$((skipped + ${s:-0}))
  if [ "$code" -ne 0 ] && [ "${f:-0}" -eq 0 ]; then
    echo "$1 broke off with code $code; counted as one failure."
    failed=$((failed + 1))
  fi
}

need_dotnet
need_postgres
dotnet build Modular.sln -v quiet || { echo "The build failed, so no test ran. Its errors are above." >&2; exit 1; }
[ -n "$quick" ] || check_format || { broken=yes; echo "The format is not ours: run dotnet format."; }
[ -z "$coverage" ] || rm -rf artifacts/coverage
for project in tests/*.Tests; do run_tests "$project"; done
[ -z "$coverage" ] || dotnet run --project tests/Coverage --no-build -- artifacts/coverage

[ $((passed + failed)) -gt 0 ] || { broken=yes; echo "No test ran."; }
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ -z "$broken" ]
