using MediatR;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Platform;
using Modular.Platform.Startup;

namespace Modular.Accounts.Infrastructure.Startup;

/// <summary>An installation without an admin gets one: from configuration, or in development with a password that is shown once.</summary>
internal sealed class FirstAdmin(
    IAccountsDb db, IMediator send, IPasswordHashing passwords, IOptions<AccountsSettings> settings, IHostEnvironment environment, Banner banner, ILogger<FirstAdmin> log)
    : IStartupTask
{
    public async Task RunAsync(CancellationToken cancel)
    {
        if ((await db.LockAdminsAsync(cancel)).Count > 0) return;

        if (settings.Value.FirstAdmin.Username is not null) await AddAsync(settings.Value.FirstAdmin, cancel);
        else if (environment.IsDevelopment()) await GenerateAsync(cancel);
        else log.LogWarning("There is no admin yet. Set Modular:Accounts:FirstAdmin (Username, Email, Password), or sign up and run: modular users grant <username> admin");
    }

    private async Task GenerateAsync(CancellationToken cancel)
    {
        var made = new FirstAdminSettings { Username = "admin", Email = "admin@example.org", Password = GeneratedPassword.Make() };
        await AddAsync(made, cancel);
        banner.Add($"Sign in as {made.Username}, password {made.Password} (shown this once)");
    }

    private async Task AddAsync(FirstAdminSettings admin, CancellationToken cancel)
    {
        var check = new Validation();
        var username = check.Field("Username", Username.Parse(admin.Username));
        var email = check.Field("Email", EmailAddress.Parse(admin.Email));
        var password = check.Field("Password", Password.Parse(admin.Password));
        if (check.Failed) throw Unusable(check.Errors);

        var hash = await passwords.HashAsync(password.Text, cancel);
        var added = await send.Send(new AddAdmin(username, email, hash.Value), cancel);
        if (added.IsFailed) throw Unusable(added.Errors);
        log.LogInformation("First admin: {Username}", username.Text);
    }

    private static StartupException Unusable(IReadOnlyList<Error> errors) =>
        new("Modular:Accounts:FirstAdmin cannot be used. " + string.Join(' ', errors.Select(e => $"{e.Pointer?.TrimStart('/')}: {e.Detail}")));
}
