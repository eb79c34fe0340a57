using Modular.Accounts.Domain;

namespace Modular.Accounts.Application;

/// <summary>A session that is ours until the transaction ends; null where there is none. <paramref name="Waited"/> says that another request had it.</summary>
internal sealed record LockedSession(Session? Session, bool Waited);
