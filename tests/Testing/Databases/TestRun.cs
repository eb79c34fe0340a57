using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Modular.Testing.Databases;

/// <summary>
/// One run of one test assembly. It holds an advisory lock as long as it lives, so that others can tell its databases from those
/// that a killed run left behind.
/// </summary>
internal sealed class TestRun : IAsyncDisposable
{
    public const string Prefix = "modular_test_";

    private const int LockSpace = 0x7e57;

    private readonly NpgsqlConnection _hold;
    private readonly int _id;
    private int _databases;

    private TestRun(NpgsqlConnection hold, int id)
    {
        _hold = hold;
        _id = id;
    }

    public static async Task<TestRun> BeginAsync(TestServer server)
    {
        var hold = await server.OpenAsync();
        var run = new TestRun(hold, RandomNumberGenerator.GetInt32(int.MaxValue));
        await hold.RunAsync("select pg_advisory_lock($1, $2)", LockSpace, run._id);
        await run.RemoveLeftoversAsync(server);
        return run;
    }

    public string NextDatabase() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{_id:x8}_{Interlocked.Increment(ref _databases)}");

    public ValueTask DisposeAsync() => _hold.DisposeAsync();

    private async Task RemoveLeftoversAsync(TestServer server)
    {
        foreach (var database in await _hold.ListAsync("select datname from pg_database where datname like $1 || '%'", Prefix.Replace("_", @"\_", StringComparison.Ordinal)))
        {
            var run = int.Parse(database[Prefix.Length..].Split('_')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (run == _id || !await _hold.AskAsync<bool>("select pg_try_advisory_lock($1, $2)", LockSpace, run)) continue;

            await _hold.RunAsync($"drop database if exists \"{database}\" with (force)");
            TestContents.Remove(server.ConnectionString(database));
            await _hold.RunAsync("select pg_advisory_unlock($1, $2)", LockSpace, run);
        }
    }
}
