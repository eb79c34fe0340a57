using Modular.Orchard.Contracts;
using Modular.Platform.Events;

namespace Modular.Weeds.Application;

/// <summary>A listener under a CLR name.</summary>
internal sealed class Rumour : IEventListener<TreePlanted>
{
    public static string Name => nameof(Rumour);

    public Task HandleAsync(TreePlanted happened, CancellationToken cancel) => Task.CompletedTask;
}
