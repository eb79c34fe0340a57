namespace Modular.Accounts.Contracts;

/// <summary>Somebody is gone. What modules hold of them is erased through <see cref="IPersonalData"/>; this is for what else follows.</summary>
/// <param name="UserId">Who they were.</param>
/// <param name="Content">What becomes of what they wrote.</param>
/// <param name="At">When.</param>
public sealed record UserErased(Guid UserId, ErasedContent Content, DateTimeOffset At) : IIntegrationEvent
{
    /// <inheritdoc/>
    public static string Name => "accounts.user_erased";

    /// <inheritdoc/>
    string? IIntegrationEvent.About => $"user/{UserId}";
}
