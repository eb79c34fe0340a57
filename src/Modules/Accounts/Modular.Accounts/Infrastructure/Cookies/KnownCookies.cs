using Modular.Accounts.Application;

namespace Modular.Accounts.Infrastructure.Cookies;

/// <summary>The cookies that this node has looked up within the last five seconds.</summary>
internal sealed class KnownCookies(TimeProvider clock)
{
    private const int Capacity = 10_000;
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(5);

    private readonly BoundedCache<string, KnownCookie> _cookies = new(Capacity, clock, StringComparer.Ordinal);

    public bool TryGet(string text, out KnownCookie cookie) => _cookies.TryGet(text, out cookie);

    public void Keep(string text, KnownCookie cookie) => _cookies.Set(text, cookie, clock.GetUtcNow() + Age);
}

/// <summary>Whose cookie it is, as long as the user's security version stays.</summary>
internal sealed record KnownCookie(long SecurityVersion, SessionCaller Caller);
