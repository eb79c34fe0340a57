using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Accounts.Http;

namespace Accounts.Tests.Application;

public sealed class SecretsInCommandsTests
{
    private const string Secret = "lantern-square-2026";

    public static TheoryData<object> Carriers =>
    [
        new CheckPassword("ada", Secret),
        new RecordFailedSignIn(Secret),
        new PrepareSignUp("ada", "ada@example.org", Secret, null),
        new SignUp(Username.Parse("ada").Value, EmailAddress.Parse("ada@example.org").Value, DisplayName.Parse("Ada").Value, Password.Parse(Secret).Value, Secret),
        new AddAdmin(Username.Parse("ada").Value, EmailAddress.Parse("ada@example.org").Value, Secret),
        new RefreshSession(Secret, default),
        new PreparePasswordChange(Secret, Secret),
        new ChangePassword(1, Secret),
        new CheckedUser(Guid.Empty, 1, Secret),
        new VerifiedPassword(true, Secret),
        new OwnAccountRoutes.PasswordBody(Secret, Secret),
        new StartedSession(new(Guid.Empty, Secret, []), Secret),
        new ApiKeySecret(Guid.Empty, Secret, []),
        new FindApiKey(new(Guid.Empty, Secret, [])),
        new CreatedApiKey(Guid.Empty, "robot", [], default, default, Secret),
        new FirstAdminSettings { Username = "ada", Password = Secret },
        new AccountsSettings { FirstAdmin = new() { Username = "ada", Password = Secret } },
        new SignedIn { AccessToken = Secret, ExpiresIn = 1 },
        new SessionRoutes.LogInBody("ada", Secret, null),
        new SessionRoutes.RefreshBody(Secret),
        new UserRoutes.SignUpBody("ada", "ada@example.org", Secret, null),
    ];

    [Theory, MemberData(nameof(Carriers))]
    public void What_carries_a_secret_does_not_print_it(object carrier) => Assert.DoesNotContain(Secret, carrier.ToString()!, StringComparison.Ordinal);
}
