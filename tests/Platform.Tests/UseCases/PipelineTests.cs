using Modular.Kernel;
using Modular.Platform.Persistence;
using Npgsql;

namespace Platform.Tests.UseCases;

public sealed class PipelineTests(TestHost host) : IAsyncLifetime
{
    private readonly Planted _planted = new();
    private PlantedNode _node = null!;

    public async ValueTask InitializeAsync() => _node = await PlantedNode.StartAsync(host, _planted);

    [Fact]
    public async Task A_success_is_committed_with_all_it_wrote_and_told()
    {
        var (result, replayed) = await _node.RingAsync("a");

        Assert.Equal(("a", false), (result.Value, replayed));
        Assert.True(await _node.HasAsync("a"));
        await _node.UntilHeardAsync("a");
    }

    [Fact]
    public async Task A_refusal_leaves_nothing_behind_and_tells_nobody()
    {
        _planted.Ending = (_, _) => Task.FromResult<Result<string>>(Planted.Refusal);

        var (result, _) = await _node.RingAsync("a");

        Assert.Equal([Planted.Refusal], result.Errors);
        Assert.False(await _node.HasAsync("a"));
        Assert.Equal(0, await _node.WaitingAsync());
    }

    [Fact]
    public async Task So_does_an_exception()
    {
        _planted.Ending = (_, _) => throw new InvalidOperationException("A bug.");

        await Assert.ThrowsAsync<InvalidOperationException>(() => _node.RingAsync("a"));

        Assert.False(await _node.HasAsync("a"));
        Assert.Equal(0, await _node.WaitingAsync());
    }

    [Fact]
    public async Task A_broken_unique_index_is_its_domain_error()
    {
        await _node.RingAsync("a");

        var (result, _) = await _node.RingAsync("a");

        Assert.Equal([Planted.Taken], result.Errors);
    }

    [Theory]
    [InlineData("40001")]
    [InlineData("40P01")]
    public async Task A_deadlock_or_a_serialisation_failure_repeats_the_whole_use_case_once(string code)
    {
        _planted.Ending = async (ring, session) =>
        {
            if (_planted.Runs[ring.Name] == 1) await FailAsync(session, code);
            return ring.Name;
        };

        var (result, _) = await _node.RingAsync("a");

        Assert.True(result.IsSuccess);
        Assert.Equal(2, _planted.Runs["a"]);
        Assert.True(await _node.HasAsync("a"));
        await _node.UntilHeardAsync("a");
        Assert.Equal(1, _planted.Heard["a"]);
    }

    [Fact]
    public async Task There_is_no_third_run()
    {
        _planted.Ending = async (ring, session) =>
        {
            await FailAsync(session, "40001");
            return ring.Name;
        };

        var failure = await Assert.ThrowsAsync<PostgresException>(() => _node.RingAsync("a"));

        Assert.Equal("40001", failure.SqlState);
        Assert.Equal(2, _planted.Runs["a"]);
        Assert.False(await _node.HasAsync("a"));
    }

    [Fact]
    public async Task Another_failure_of_the_database_is_not_repeated()
    {
        _planted.Ending = async (ring, session) =>
        {
            await FailAsync(session, "22012");
            return ring.Name;
        };

        await Assert.ThrowsAsync<PostgresException>(() => _node.RingAsync("a"));

        Assert.Equal(1, _planted.Runs["a"]);
    }

    [Fact]
    public async Task Many_use_cases_at_once_share_a_small_pool()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => _node.RingAsync($"many-{n}")));

        Assert.Equal(200, await _node.Database.AskAsync<long>("select count(*) from platform.settings where name like 'many-%'"));
    }

    private static async Task FailAsync(DbSession session, string code)
    {
        await using var raise = session.Command($"do $$ begin raise exception using errcode = '{code}'; end $$");
        await raise.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => _node.DisposeAsync();
}
