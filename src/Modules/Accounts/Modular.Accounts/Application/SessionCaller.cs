namespace Modular.Accounts.Application;

/// <summary>A caller with the session that they proved.</summary>
internal sealed record SessionCaller(Caller Caller, Guid SessionId);
