using Microsoft.EntityFrameworkCore;
using Modular.Orchard.Contracts;
using Modular.Orchard.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.Events;
using Modular.Platform.UseCases;

namespace Modular.Orchard.Application;

internal sealed record PlantTree(string Name) : ICommand<Guid>;

internal sealed class PlantTreeHandler(IOrchardDb db, IEventPublisher events, IAuditLog audit, TimeProvider clock) : ICommandHandler<PlantTree, Guid>
{
    public async Task<Result<Guid>> Handle(PlantTree command, CancellationToken cancel)
    {
        var tree = Tree.Plant(command.Name, clock.GetUtcNow());
        if (tree.IsFailed) return tree.Map(t => t.Id);
        if (await db.Trees.AnyAsync(t => t.Name == command.Name, cancel)) return TreeErrors.NameInvalid;

        db.Trees.Add(tree.Value);
        await events.PublishAsync(new TreePlanted(tree.Value.Id), cancel);
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("orchard.tree_planted", Target: $"orchard.tree/{tree.Value.Id}", After: command.Name.Length > 1 ? new { command.Name } : null), cancel);
        return tree.Value.Id;
    }
}
