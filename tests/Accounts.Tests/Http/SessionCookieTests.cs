using Microsoft.AspNetCore.Http;
using Modular.Accounts.Http;

namespace Accounts.Tests.Http;

public sealed class SessionCookieTests
{
    private readonly DefaultHttpContext _context = new();

    [Fact]
    public void Over_HTTPS_it_is_bound_to_the_host_and_sent_over_HTTPS_only()
    {
        _context.Request.Scheme = "https";
        SessionCookie.Set(_context.Response, "secret");

        Assert.Equal("__Host-modular_session=secret; max-age=2592000; path=/; secure; samesite=strict; httponly", _context.Response.Headers.SetCookie.ToString());
    }

    [Fact]
    public void Over_HTTP_it_has_no_prefix_that_browsers_would_refuse()
    {
        SessionCookie.Set(_context.Response, "secret");

        Assert.Equal("modular_session=secret; max-age=2592000; path=/; samesite=strict; httponly", _context.Response.Headers.SetCookie.ToString());
    }

    [Fact]
    public void Over_HTTPS_the_name_without_the_prefix_is_not_believed()
    {
        _context.Request.Scheme = "https";
        _context.Request.Headers.Cookie = "modular_session=planted";

        Assert.Null(SessionCookie.Read(_context.Request));
    }

    [Fact]
    public void Scripts_can_read_the_CSRF_token_only()
    {
        SessionCookie.SetCsrf(_context.Response, "token");

        Assert.DoesNotContain("httponly", _context.Response.Headers.SetCookie.ToString(), StringComparison.Ordinal);
    }
}
