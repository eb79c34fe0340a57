namespace Modular.Platform.Auditing;

/// <summary>Something for the audit log.</summary>
/// <param name="Action">A stable name that begins with the module: <c>accounts.roles_changed</c>.</param>
/// <param name="Subject">The user it concerns, if any. When they are erased, <paramref name="Before"/> and <paramref name="After"/> go with them.</param>
/// <param name="Target">What it was done to, where that is no user: kind and id, never a name (<c>forums.category/3</c>).</param>
/// <param name="Before">What was so before: a small object, written as JSON. Never a secret.</param>
/// <param name="After">What is so now.</param>
public sealed record AuditEvent(string Action, Guid? Subject = null, string? Target = null, object? Before = null, object? After = null)
{
    /// <summary>Who acts, where that is not the caller: somebody who signs in is not known as a caller yet.</summary>
    public Guid? Actor { get; init; }

    /// <summary>True for what must not say from where: it is about somebody who is no longer known.</summary>
    public bool WithoutAddress { get; init; }
}
