namespace Modular.Accounts.Contracts;

/// <summary>Somebody has an account now. Their name is asked for, through <see cref="IUserDirectory"/>: an event may lie about for longer than they stay.</summary>
/// <param name="UserId">The new user.</param>
/// <param name="At">When.</param>
public sealed record UserSignedUp(Guid UserId, DateTimeOffset At) : IIntegrationEvent
{
    /// <inheritdoc/>
    public static string Name => "accounts.user_signed_up";

    /// <inheritdoc/>
    string? IIntegrationEvent.About => $"user/{UserId}";
}
