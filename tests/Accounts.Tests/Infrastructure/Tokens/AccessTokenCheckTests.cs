using Modular.Accounts.Application;
using Modular.Accounts.Infrastructure.Tokens;

namespace Accounts.Tests.Infrastructure.Tokens;

public sealed class AccessTokenCheckTests
{
    private readonly TokenBench _bench = new();
    private readonly EndedTokens _ended = new();
    private readonly AccessTokenCheck _check;

    public AccessTokenCheckTests() => _check = new(_bench.Verifier, _ended, new(AccountsPermissions.All), _bench.Clock);

    [Fact]
    public void A_good_token_makes_a_caller_with_the_permissions_of_their_roles()
    {
        var caller = _check.Check(_bench.Issue())!;

        Assert.Equal(_bench.User.Id, caller.Caller.UserId);
        Assert.Equal(_bench.SessionId, caller.SessionId);
        Assert.True(caller.Caller.Can(AccountsPermissions.ReadProfile.Name));
        Assert.False(caller.Caller.Can(AccountsPermissions.ManageRoles.Name));
    }

    [Fact]
    public void A_token_is_verified_once()
    {
        var token = _bench.Issue();
        var first = _check.Check(token);
        _bench.Ring.Replace([]); // nothing can be verified any more

        Assert.Same(first, _check.Check(token));
        Assert.Null(_check.Check(TokenBench.Sign(TokenBench.Header(), _bench.Claims(until: 800))));
    }

    [Fact]
    public void A_verified_token_ends_in_time()
    {
        var token = _bench.Issue();
        _check.Check(token);

        _bench.Clock.Now += TimeSpan.FromMinutes(16);

        Assert.Null(_check.Check(token));
    }

    [Fact]
    public void A_verified_token_ends_with_its_session_and_with_its_security_version()
    {
        var token = _bench.Issue();
        Assert.NotNull(_check.Check(token));

        _ended.Add(_bench.User.Id, new(2, IsClosed: false));
        Assert.Null(_check.Check(token));

        _ended.BeginReading();
        _ended.Replace([_bench.SessionId], []);
        Assert.Null(_check.Check(token));

        _ended.BeginReading();
        _ended.Replace([], []);
        Assert.NotNull(_check.Check(token));
    }
}
