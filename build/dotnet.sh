# shellcheck shell=bash
# Sourced: makes sure that the .NET SDK is here, and publishes projects.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

need_dotnet() {
  command -v dotnet > /dev/null && dotnet --list-sdks | grep -q '^10\.' && return
  echo "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0 (Debian and Ubuntu: apt-get install dotnet-sdk-10.0; macOS: brew install dotnet)." >&2
  return 1
}

# publish <project folder> <name>: Release, ready to run, into artifacts/<name>; nothing to do when no source is newer.
publish() {
  local stamp="artifacts/$2/.published"
  if [ -f "$stamp" ] && [ -z "$(newer_sources "$stamp")" ]; then return; fi
  echo "Building $2 …" >&2
  # A build folder of its own, so that neither the IDE's nor the tests' builds are disturbed.
  dotnet publish "$1" -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true \
    --artifacts-path artifacts/build -o "artifacts/$2" -v quiet >&2
  touch "$stamp"
}

# Folders count too: their time changes when a file in them goes away.
newer_sources() {
  find src tests/Benchmarks Directory.*.props global.json \( -name bin -o -name obj \) -prune -o -newer "$1" -print -quit
}

# Style and analyzers are errors of the build already, so only what it does not look at is left. Planted breaches of our rules are meant to be ugly.
check_format() {
  dotnet format whitespace Modular.sln --verify-no-changes --no-restore --exclude tests/Architecture.Planted/
}
