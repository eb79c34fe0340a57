namespace Forums.Tests.Webhooks;

/// <summary>A host, with a database of its own, that lets addresses lie within and gives them a second; a class's tests share it, and each begins without any webhook.</summary>
public sealed class WebhookHost(TestHost host) : IAsyncLifetime
{
    public TestNode Node { get; private set; } = null!;

    public TestUser Admin { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Node = await host.StartAnotherAsync(new() { ["Modular:Forums:Webhooks:AllowPrivate"] = "true", ["Modular:Forums:Webhooks:TimeoutSeconds"] = "1" }, await host.NewDatabaseAsync());
        Admin = await Node.SignedInAsync(Role.Admin);
    }

    /// <summary>What happened before is told to nobody.</summary>
    public async Task ForgetAsync()
    {
        await Node.Database.RunAsync("delete from forums.webhooks");
        await Node.Database.WaitUntilAsync("select not exists (select from forums.changes c join forums.followers f on f.name = 'webhooks' and (c.xid, c.id) > (f.xid, f.id))");
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        var database = Node.Database;
        await Node.DisposeAsync();
        await database.DisposeAsync();
    }
}
