namespace Scenarios.Tests.Startup;

public sealed class StartupRefusalTests(TestHost host)
{
    public static TheoryData<string, string, string> WrongSettings => new()
    {
        { "ASPNETCORE_ENVIRONMENT=Production", "ConnectionStrings:Database=", "No database: set ConnectionStrings__Database" },
        { "ASPNETCORE_ENVIRONMENT=Production", "Modular:MasterKey=", "Modular:MasterKey is missing" },
        { "Modular:MasterKey=short", "", "Modular:MasterKey must be at least 32 bytes" },
        { "ConnectionStrings:Database=nonsense", "", "neither a connection string" },
        { "ConnectionStrings:Database=Host=127.0.0.1;Port=1;Database=x;Username=x", "", "The database x on 127.0.0.1:1 cannot be reached" },
        { "ConnectionStrings:Database=Host=no-such-host.invalid;Database=x;Username=x", "", "cannot be reached" },
        { "ConnectionStrings:Database=Host=192.0.2.1;Database=x;Username=x", "", "cannot be reached" }, // nobody answers there
        { "Modular:Database:PoolSize=0", "", "PoolSize must be 1 to 1000" },
        { "Modular:RateLimits:Policies:reads:Permits=10", "", "Modular:RateLimits:Policies:reads needs both Permits" },
        { "Modular:RateLimits:Policies:reads:Permits=ten", "Modular:RateLimits:Policies:reads:Seconds=60", "Modular:RateLimits:Policies:reads needs both Permits" },
        { "Modular:Database:PoolSize=many", "", "'many' at 'Modular:Database:PoolSize'" },
        { "Modular:RateLimits:Policies:reads:Permits=0", "Modular:Database:PoolSize=0", "needs both Permits" },
        { "Modular:KnownProxies:0=proxy.internal", "", "Modular:KnownProxies: \"proxy.internal\" is neither" },
    };

    [Theory]
    [MemberData(nameof(WrongSettings))]
    public Task A_host_that_cannot_work_says_why_in_one_line(string one, string other, string reason) =>
        RefusesAsync(Settings(new[] { one, other }.Where(s => s.Length > 0).Select(s => s.Split('=', 2))), reason);

    [Fact]
    public async Task A_wrong_password_is_such_a_reason()
    {
        var wrong = new Npgsql.NpgsqlConnectionStringBuilder(host.Database.ConnectionString) { Password = "wrong" }.ConnectionString;

        await RefusesAsync(Settings([["ConnectionStrings:Database", wrong]]), "cannot be reached");
    }

    [Fact]
    public async Task So_is_a_schema_from_the_future_that_breaks_this_version()
    {
        await using var database = await host.NewDatabaseAsync();
        await database.RunAsync("insert into platform.migrations (module, id, name, batch, checksum, duration_ms, breaking) values ('forums', '20990101000000_split', 'split', 99, 'x', 1, true)");

        await RefusesAsync(Settings([["ConnectionStrings:Database", database.ConnectionString]]), "newer than this version understands (module forums, migration 20990101000000_split)");
    }

    [Fact]
    public async Task One_that_does_not_break_it_is_none()
    {
        await using var database = await host.NewDatabaseAsync();
        await database.RunAsync("insert into platform.migrations (module, id, name, batch, checksum, duration_ms, breaking) values ('forums', '20990101000000_add', 'add', 99, 'x', 1, false)");

        using var process = await HostProcess.ServeAsync(Settings([["ConnectionStrings:Database", database.ConnectionString]]));
        Assert.False(process.HasExited);
    }

    [Fact]
    public async Task A_migration_that_was_changed_after_it_ran_is()
    {
        await using var database = await host.NewDatabaseAsync();
        await database.RunAsync("update platform.migrations set checksum = 'other' where module = 'forums'");

        await RefusesAsync(Settings([["ConnectionStrings:Database", database.ConnectionString]]), "was changed after it ran here");
    }

    [Fact]
    public async Task A_schema_that_lags_behind_is_when_migrating_is_the_operators()
    {
        await using var database = await host.NewDatabaseAsync(migrated: false);

        await RefusesAsync(Settings([["ConnectionStrings:Database", database.ConnectionString], ["Modular:Database:MigrateAtStart", "false"]]), "run `modular db up` first");
    }

    [Fact]
    public async Task An_address_that_is_taken_is()
    {
        using var process = HostProcess.Start(["--urls", host.Node.Address.ToString()], Settings([]));

        await EndsWithOneLineAsync(process, "--urls");
    }

    [Fact]
    public async Task Who_waits_for_other_nodes_to_start_goes_on_waiting_until_the_database_goes_away()
    {
        await using var other = new Npgsql.NpgsqlConnection(host.Database.ConnectionString);
        await other.OpenAsync();
        await using (var hold = new Npgsql.NpgsqlCommand("select pg_advisory_lock(x'4d4f445354'::bigint)", other)) await hold.ExecuteNonQueryAsync();
        const string Waiting = "from pg_stat_activity where datname = current_database() and wait_event = 'advisory' and query like '%pg_advisory_lock%'";

        using var process = HostProcess.Start(["--urls", "http://127.0.0.1:0"], Settings([]));
        await host.Database.WaitUntilAsync($"select exists (select {Waiting})");
        Assert.False(process.HasExited);
        await host.Database.RunAsync($"select pg_terminate_backend(pid) {Waiting}");

        await EndsWithOneLineAsync(process, "The database went away");
    }

    private static async Task RefusesAsync(Dictionary<string, string?> settings, string reason)
    {
        using var process = HostProcess.Start(["--urls", "http://127.0.0.1:0"], settings);
        await EndsWithOneLineAsync(process, reason);
    }

    private static async Task EndsWithOneLineAsync(HostProcess process, string reason)
    {
        var code = await process.WaitAsync(Patience.Of(10));

        Assert.NotEqual(0, code);
        var line = Assert.Single(process.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("modular: ", line, StringComparison.Ordinal);
        Assert.Contains(reason, line, StringComparison.Ordinal);
    }

    private Dictionary<string, string?> Settings(IEnumerable<string[]> others)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:Database"] = host.Database.ConnectionString };
        foreach (var pair in others) settings[pair[0]] = pair[1].Length == 0 ? null : pair[1];
        return settings;
    }
}
