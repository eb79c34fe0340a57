namespace Modular.Accounts.Contracts;

/// <summary>Somebody has an account now.</summary>
/// <param name="UserId">The new user.</param>
/// <param name="Username">The name they chose.</param>
/// <param name="At">When.</param>
public sealed record UserSignedUp(Guid UserId, string Username, DateTimeOffset At) : IIntegrationEvent
{
    /// <inheritdoc/>
    public static string Name => "accounts.user_signed_up";
}
