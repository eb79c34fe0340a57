#!/usr/bin/env bash
# Plays a long session by chance against a small model of the forums' rules, and compares everything that can be read. A seed plays the same session again.
#   build/model.sh [--operations 10000] [--seed N]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/dotnet.sh
. build/postgres.sh

operations=10000 seed=''
while [ $# -gt 0 ]; do
  case "$1" in
    --operations) operations="$2" ;;
    --seed) seed="$2" ;;
    *) sed -n '2,3s/^# //p' "$0" >&2; exit 2 ;;
  esac
  shift 2
done

need_dotnet
need_postgres
dotnet build tests/Forums.Tests -v quiet
MODULAR_MODEL_OPERATIONS="$operations" MODULAR_MODEL_SEED="${seed:-$RANDOM}" \
  dotnet test tests/Forums.Tests --no-build --nologo --filter 'FullyQualifiedName~Forums.Tests.Model' --logger 'console;verbosity=detailed'
