namespace Modular.Accounts.Application;

/// <summary>A caller with the session that they proved, and when they began it with their password.</summary>
internal sealed record SessionCaller(Caller Caller, Guid SessionId, DateTimeOffset SignedInAt);
