using System.CommandLine;
using Modular.Platform.Startup;

namespace Modular.Timeline.Infrastructure.Import;

/// <summary><c>modular timeline import</c>, <c>modular timeline export</c>.</summary>
internal sealed class TimelineVerbs : IOperatorVerbs
{
    public Command Build(IServiceProvider services) => new("timeline", "The events of the game.") { ImportVerb.Build(services), ExportVerb.Build(services) };
}
