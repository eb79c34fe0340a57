using Accounts.Tests.Infrastructure.Tokens;
using Microsoft.AspNetCore.Http;
using Modular.Accounts.Application;
using Modular.Accounts.Http;
using Modular.Accounts.Infrastructure.Tokens;

namespace Accounts.Tests.Http;

public sealed class BearerCredentialsTests
{
    private readonly TokenBench _bench = new();
    private readonly BearerCredentials _credentials;

    public BearerCredentialsTests() => _credentials = new(new AccessTokenCheck(_bench.Verifier, new(), new(AccountsPermissions.All), _bench.Clock));

    [Theory]
    [InlineData("Bearer ", "")]
    [InlineData("bearer  ", " ")]
    public async Task The_token_after_the_scheme_decides_who_calls(string before, string after)
    {
        var context = With(before + _bench.Issue() + after);

        Assert.True(_credentials.AreIn(context.Request));
        var caller = (await _credentials.CheckAsync(context))!;
        Assert.Equal(_bench.User.Id, caller.Caller.UserId);
        Assert.Equal(_bench.SessionId, caller.SessionId);
        Assert.False(caller.ByCookie);
    }

    [Fact]
    public async Task A_bad_token_is_nobody_s() => Assert.Null(await _credentials.CheckAsync(With("Bearer bad")));

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Basic YWRhOng=")]
    [InlineData("")]
    public void Other_schemes_are_not_ours(string header) => Assert.False(_credentials.AreIn(With(header).Request));

    private static DefaultHttpContext With(string authorization)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization = authorization;
        return context;
    }
}
