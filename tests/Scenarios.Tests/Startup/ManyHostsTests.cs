namespace Scenarios.Tests.Startup;

public sealed class ManyHostsTests(TestHost host)
{
    [Fact]
    public async Task Five_hosts_that_start_at_once_on_an_empty_database_all_come_up_and_go_down_in_time()
    {
        await using var database = await host.NewDatabaseAsync(migrated: false);
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:Database"] = database.ConnectionString, ["Modular:Demo:Enabled"] = "true" };

        var hosts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => HostProcess.ServeAsync(settings)));
        try
        {
            foreach (var one in hosts)
            {
                using var http = new HttpClient { BaseAddress = one.Address };
                Assert.Equal("Healthy", System.Text.Json.JsonElement.Parse(await http.GetStringAsync("/health/ready")).GetProperty("status").GetString());
            }

            Assert.Equal(0, await database.AskAsync<long>("select count(*) - count(distinct (module, id)) from platform.migrations"));
            Assert.Equal(1, await database.AskAsync<long>("select count(distinct batch) from platform.migrations"));
            Assert.Equal(100, await database.AskAsync<long>("select count(*) from forums.topics")); // loaded by one of them
            Assert.Equal(await Schema.Catalog.ReadAsync(host.Database), await Schema.Catalog.ReadAsync(database));

            foreach (var one in hosts) await one.TerminateAsync();
            Assert.All(await Task.WhenAll(hosts.Select(one => one.WaitAsync(Patience.Of(10)))), code => Assert.Equal(0, code));
            Assert.All(hosts, one => Assert.Equal("", one.Error));
        }
        finally
        {
            foreach (var one in hosts) one.Dispose();
        }
    }
}
