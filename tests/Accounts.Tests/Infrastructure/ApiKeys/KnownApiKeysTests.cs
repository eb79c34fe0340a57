using System.Collections.Frozen;
using Modular.Accounts.Application;
using Modular.Accounts.Infrastructure.ApiKeys;
using Modular.Accounts.Infrastructure.Tokens;

namespace Accounts.Tests.Infrastructure.ApiKeys;

public sealed class KnownApiKeysTests
{
    private static readonly Guid Owner = Guid.CreateVersion7();

    private readonly FixedClock _clock = new();
    private readonly EndedTokens _ended = new();
    private readonly KnownApiKeys _known;
    private readonly ApiKeySecret _secret = new(Guid.CreateVersion7(), "mk_", [1]);
    private int _lookUps;

    public KnownApiKeysTests() => _known = new(_ended, _clock);

    [Fact]
    public async Task A_thousand_uses_within_three_seconds_cost_one_look_up()
    {
        for (var i = 0; i < 1000; i++) Assert.NotNull(await FindAsync(Found()));
        Assert.Equal(1, _lookUps);

        _clock.Now += TimeSpan.FromSeconds(3);
        await FindAsync(Found());
        Assert.Equal(2, _lookUps);
    }

    [Fact]
    public async Task A_key_that_is_gone_is_remembered_as_well()
    {
        for (var i = 0; i < 1000; i++) Assert.Null(await FindAsync(null));

        Assert.Equal(1, _lookUps);
    }

    [Fact]
    public async Task All_who_ask_at_once_wait_for_one_look_up()
    {
        var answer = new TaskCompletionSource<KnownApiKey?>();
        var waiting = Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await WaitAsync(answer.Task))).ToList();
        await Task.Delay(50);
        answer.SetResult(Found());

        Assert.All(await Task.WhenAll(waiting), Assert.NotNull);
        Assert.Equal(1, _lookUps);
    }

    [Fact]
    public async Task A_revocation_during_a_look_up_is_not_missed()
    {
        var answer = new TaskCompletionSource<KnownApiKey?>();
        var before = WaitAsync(answer.Task);
        _known.Forget(_secret.KeyId);
        answer.SetResult(Found());
        await before;

        Assert.Null(await FindAsync(null));
    }

    [Fact]
    public async Task An_owner_s_change_is_seen_at_once_and_looked_up_once()
    {
        await FindAsync(Found(version: 1));
        _ended.Add(Owner, new(2, IsClosed: false));

        for (var i = 0; i < 10; i++) Assert.Equal(2, (await FindAsync(Found(version: 2)))!.SecurityVersion);
        Assert.Equal(2, _lookUps);
    }

    [Fact]
    public async Task A_closed_account_s_key_is_looked_up_once_and_gone()
    {
        await FindAsync(Found());
        _ended.Add(Owner, new(9, IsClosed: true));

        for (var i = 0; i < 10; i++) Assert.Null(await FindAsync(null));
        Assert.Equal(2, _lookUps);
    }

    [Fact]
    public async Task A_look_up_that_broke_is_not_remembered()
    {
        await Assert.ThrowsAsync<TimeoutException>(async () => await WaitAsync(Task.FromException<KnownApiKey?>(new TimeoutException())));

        Assert.NotNull(await FindAsync(Found()));
    }

    [Fact]
    public async Task Who_goes_away_takes_nobody_s_answer_along()
    {
        var answer = new TaskCompletionSource<KnownApiKey?>();
        using var gone = new CancellationTokenSource();
        var leaving = _known.FindAsync(_secret, _ => LookUp(answer.Task), gone.Token);
        var staying = WaitAsync(answer.Task);

        await gone.CancelAsync();
        answer.SetResult(Found());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await leaving);
        Assert.NotNull(await staying);
        Assert.Equal(1, _lookUps);
    }

    [Fact]
    public async Task Another_secret_of_a_known_id_is_nobody_s()
    {
        await FindAsync(Found());

        Assert.Null(await _known.FindAsync(_secret with { Hash = [2] }, _ => LookUp(Task.FromResult<KnownApiKey?>(Found())), default));
    }

    private ValueTask<KnownApiKey?> FindAsync(KnownApiKey? found) => WaitAsync(Task.FromResult(found));

    private ValueTask<KnownApiKey?> WaitAsync(Task<KnownApiKey?> answer) => _known.FindAsync(_secret, _ => LookUp(answer), default);

    private Task<KnownApiKey?> LookUp(Task<KnownApiKey?> answer)
    {
        Interlocked.Increment(ref _lookUps);
        return answer;
    }

    private KnownApiKey Found(long version = 1) =>
        new(_secret.KeyId, Owner, version, _clock.Now.AddDays(1), Caller.ApiKey(_secret.KeyId, Owner, FrozenSet<string>.Empty));
}
