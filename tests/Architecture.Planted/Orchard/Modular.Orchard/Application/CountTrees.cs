using Modular.Orchard.Contracts;
using Modular.Platform.Events;

namespace Modular.Orchard.Application;

internal sealed class CountTrees : IEventListener<TreePlanted>
{
    public static string Name => "orchard.count_trees";

    public Task HandleAsync(TreePlanted happened, CancellationToken cancel) => Task.CompletedTask;
}
