using System.CommandLine;
using Modular.Platform.Startup;
using Modular.Timeline.Infrastructure.Games;
using Modular.Timeline.Infrastructure.Statistics;

namespace Modular.Timeline.Infrastructure.Import;

/// <summary><c>modular timeline import</c>, <c>export</c>, <c>replay</c>, <c>rebuild</c> and <c>verify</c>.</summary>
internal sealed class TimelineVerbs : IOperatorVerbs
{
    public Command Build(IServiceProvider services) => new("timeline", "The events of the game, its games, and what its statistics are made of.")
    {
        ImportVerb.Build(services), ExportVerb.Build(services), ReplayVerb.Build(services), FigureVerbs.Rebuild(services), FigureVerbs.Verify(services),
    };
}
