using System.Collections.Frozen;
using Modular.Kernel;

namespace Platform.Tests.UseCases;

public sealed class IdempotencyTests(TestHost host) : IAsyncLifetime
{
    private readonly Planted _planted = new();
    private PlantedNode _node = null!;

    public async ValueTask InitializeAsync() => _node = await PlantedNode.StartAsync(host, _planted);

    [Fact]
    public async Task The_second_time_the_first_value_is_given_and_nothing_is_run()
    {
        var first = await _node.RingAsync("a", "key");
        var second = await _node.RingAsync("a", "key");

        Assert.Equal(("a", false), (first.Result.Value, first.Replayed));
        Assert.Equal(("a", true), (second.Result.Value, second.Replayed));
        Assert.Equal(1, _planted.Runs["a"]);
    }

    [Fact]
    public async Task Another_request_with_the_key_is_refused()
    {
        await _node.RingAsync("a", "key");

        var (result, _) = await _node.RingAsync("b", "key");

        Assert.Equal("idempotency.other_request", Assert.Single(result.Errors).Code);
        Assert.False(_planted.Runs.ContainsKey("b"));
    }

    [Fact]
    public async Task While_the_first_runs_the_second_is_told_so_and_then_gets_its_value()
    {
        var (running, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        _planted.Ending = async (ring, _) =>
        {
            running.SetResult();
            await goOn.Task;
            return ring.Name;
        };

        var first = _node.RingAsync("a", "key");
        await running.Task;
        var busy = await _node.RingAsync("a", "key");
        goOn.SetResult();

        Assert.Equal("idempotency.in_progress", Assert.Single(busy.Result.Errors).Code);
        Assert.True((await first).Result.IsSuccess);
        Assert.True((await _node.RingAsync("a", "key")).Replayed);
        Assert.Equal(1, _planted.Runs["a"]);
    }

    [Fact]
    public async Task A_refused_or_broken_first_try_leaves_no_trace()
    {
        _planted.Ending = (_, _) => Task.FromResult<Result<string>>(Planted.Refusal);
        Assert.True((await _node.RingAsync("a", "key")).Result.IsFailed);
        _planted.Ending = (_, _) => throw new InvalidOperationException("A bug.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => _node.RingAsync("a", "key"));
        _planted.Ending = (ring, _) => Task.FromResult<Result<string>>(ring.Name);

        var (result, replayed) = await _node.RingAsync("a", "key");

        Assert.Equal((true, false), (result.IsSuccess, replayed));
    }

    [Fact]
    public async Task Keys_of_different_callers_have_nothing_to_do_with_each_other()
    {
        await _node.RingAsync("a", "key", Caller.User(Guid.CreateVersion7(), FrozenSet<string>.Empty));

        var (result, replayed) = await _node.RingAsync("b", "key", Caller.User(Guid.CreateVersion7(), FrozenSet<string>.Empty));

        Assert.Equal((true, false), (result.IsSuccess, replayed));
    }

    [Fact]
    public async Task What_is_kept_of_a_request_does_not_show_it()
    {
        await _node.RingAsync("a secret name", "key");

        var kept = await _node.Database.ListAsync("select length(request_hash), encode(request_hash, 'hex') from platform.idempotency");
        Assert.StartsWith("32|", Assert.Single(kept), StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("""{"Name":"a secret name"}"""u8)), kept[0], StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _node.DisposeAsync();
}
