using Modular.Testing.Databases;

namespace Forums.Tests.Webhooks;

public sealed class WebhookRaceTests(WebhookHost host) : IClassFixture<WebhookHost>
{
    private const string Webhooks = "/api/v1/forums/webhooks";

    [Fact]
    public async Task An_outcome_waits_for_whoever_removes_its_webhook_without_holding_the_delivery_that_goes_with_it()
    {
        await using var endpoint = await Receiver.StartAsync();
        var answer = new TaskCompletionSource();
        endpoint.Answer = context => { context.Response.StatusCode = 500; return answer.Task; };
        var database = host.Node.Database;
        var made = (await host.Admin.PostAsync(Webhooks, new { url = endpoint.Url, events = new[] { "*" } })).Expect(201);
        var id = made.Json.GetProperty("webhook").GetProperty("id").GetInt64();

        (await host.Admin.PostAsync($"{Webhooks}/{id}/test", null)).Expect(201);
        await endpoint.WaitAsync(1);
        await using var held = await HeldRows.TakeAsync(database, "select 1 from forums.webhooks where id = $1 for update", id);
        answer.SetResult();
        await database.WaitUntilAsync("select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%forums.webhooks%')");

        Assert.Equal(1, await database.AskAsync<long>("select count(*) from (select from forums.webhook_deliveries where webhook_id = $1 for update nowait) d", id));
        await held.ReleaseAfterAsync(1);
    }
}
