using System.CommandLine;
using Modular.Platform.Startup;
using Modular.Timeline.Infrastructure.Games;

namespace Modular.Timeline.Infrastructure.Import;

/// <summary><c>modular timeline import</c>, <c>modular timeline export</c>, <c>modular timeline replay</c>.</summary>
internal sealed class TimelineVerbs : IOperatorVerbs
{
    public Command Build(IServiceProvider services) => new("timeline", "The game and its events.") { ImportVerb.Build(services), ExportVerb.Build(services), ReplayVerb.Build(services) };
}
