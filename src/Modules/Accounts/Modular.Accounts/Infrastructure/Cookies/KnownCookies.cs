using Modular.Accounts.Application;

namespace Modular.Accounts.Infrastructure.Cookies;

/// <summary>The cookies that this node has looked up within the last five seconds.</summary>
internal sealed class KnownCookies(TimeProvider clock)
{
    private const int Capacity = 10_000;
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(5);

    private readonly BoundedCache<string, CookieSession> _sessions = new(Capacity, clock, StringComparer.Ordinal);

    public bool TryGet(string cookie, out CookieSession session) => _sessions.TryGet(cookie, out session);

    public void Keep(string cookie, CookieSession session) => _sessions.Set(cookie, session, clock.GetUtcNow() + Age);
}
