using Modular.Platform.Auditing;

namespace Modular.Weeds.Application;

/// <summary>Writes into the audit log under another module's name, under a CLR name, and under one that is made up.</summary>
internal sealed class Gossip(IAuditLog audit)
{
    public Task OfAnother(CancellationToken cancel) => audit.WriteAsync(new("orchard.tree_planted", After: new { Name = "weeds.harmless" }), cancel);

    public async Task UnderItsTypeAsync(Guid? whom, CancellationToken cancel) =>
        await audit.WriteAsync(new("weeds." + nameof(Gossip), whom is { } known ? known : null, "weeds.weed/1") { Actor = whom }, cancel);

    public Task MadeUp(string action, CancellationToken cancel) => audit.WriteAsync(new AuditEvent(action, Target: "weeds.harmless"), cancel);
}
