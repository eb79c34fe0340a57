using Accounts.Tests.Infrastructure.Tokens;
using Microsoft.AspNetCore.Http;
using Modular.Accounts.Application;
using Modular.Accounts.Http;
using Modular.Accounts.Infrastructure.Tokens;
using Modular.Platform.Http.Security;

namespace Accounts.Tests.Http;

public sealed class BearerCredentialsTests
{
    private readonly TokenBench _bench = new();
    private readonly EndedTokens _ended = new();
    private readonly BearerCredentials _credentials;

    public BearerCredentialsTests() => _credentials = new(_bench.Verifier, _ended, new(new PermissionTable(AccountsPermissions.All)), _bench.Clock);

    [Fact]
    public async Task A_good_token_makes_a_caller_with_the_permissions_of_their_roles()
    {
        var caller = (await CheckAsync(_bench.Issue()))!;

        Assert.Equal(_bench.User.Id, caller.Caller.UserId);
        Assert.Equal(_bench.SessionId, caller.SessionId);
        Assert.False(caller.ByCookie);
        Assert.True(caller.Caller.Can(AccountsPermissions.ReadProfile.Name));
        Assert.False(caller.Caller.Can(AccountsPermissions.ManageRoles.Name));
    }

    [Fact]
    public async Task A_token_is_verified_once()
    {
        var token = _bench.Issue();
        var first = await CheckAsync(token);
        _bench.Ring.Replace([]); // nothing can be verified any more

        Assert.Same(first, await CheckAsync(token));
        Assert.Null(await CheckAsync(TokenBench.Sign(TokenBench.Header(), _bench.Claims(until: 800))));
    }

    [Fact]
    public async Task A_verified_token_ends_in_time()
    {
        var token = _bench.Issue();
        await CheckAsync(token);

        _bench.Clock.Now += TimeSpan.FromMinutes(16);

        Assert.Null(await CheckAsync(token));
    }

    [Fact]
    public async Task A_verified_token_ends_with_its_session_and_with_its_security_version()
    {
        var token = _bench.Issue();
        Assert.NotNull(await CheckAsync(token));

        _ended.Add(_bench.User.Id, 2);
        Assert.Null(await CheckAsync(token));

        _ended.Replace([_bench.SessionId], []);
        Assert.Null(await CheckAsync(token));

        _ended.Replace([], []);
        Assert.NotNull(await CheckAsync(token));
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Basic YWRhOng=")]
    [InlineData("")]
    public void Other_schemes_are_not_ours(string header) => Assert.False(_credentials.AreIn(With(header).Request));

    private ValueTask<CallerPrincipal?> CheckAsync(string token) => _credentials.CheckAsync(With("Bearer " + token));

    private static DefaultHttpContext With(string authorization)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization = authorization;
        return context;
    }
}
