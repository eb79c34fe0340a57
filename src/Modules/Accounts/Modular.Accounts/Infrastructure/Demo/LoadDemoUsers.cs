using System.Text.Json;
using Modular.Accounts.Application;
using Modular.Accounts.Contracts;
using Modular.Accounts.Domain;
using Modular.Platform.Events;
using Modular.Platform.Persistence;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Infrastructure.Demo;

/// <summary>Makes the people of users.json, unless that was done before. Names that somebody has taken meanwhile are left to them.</summary>
internal sealed record LoadDemoUsers : ICommand<Done>
{
    /// <summary>Everybody's, and no secret: the demonstration exists in development only.</summary>
    public const string Password = "lantern-square-2026";

    /// <summary>Says in platform.settings that the people are there.</summary>
    public const string Marker = "demo.accounts";
}

internal sealed class LoadDemoUsersHandler(IAccountsDb db, DbSession session, IPasswordHashing passwords, IEventPublisher events, TimeProvider clock)
    : ICommandHandler<LoadDemoUsers, Done>
{
    public async Task<Result<Done>> Handle(LoadDemoUsers command, CancellationToken cancel)
    {
        if (!await MarkAsync(cancel)) return new Done();

        var hash = await passwords.HashAsync(LoadDemoUsers.Password, cancel);
        foreach (var person in Read())
            if (await db.FindUserAsync(person.Username, cancel) is null) await AddAsync(person, hash.Value, cancel);
        await db.SaveChangesAsync(cancel);
        return new Done();
    }

    private async Task<bool> MarkAsync(CancellationToken cancel)
    {
        await using var insert = session.Command("insert into platform.settings (name, value) values ($1, 'loaded') on conflict do nothing").With(LoadDemoUsers.Marker);
        return await insert.ExecuteNonQueryAsync(cancel) == 1;
    }

    private async Task AddAsync(DemoUser person, string hash, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var username = Username.Parse(person.Username).Value;
        var user = User.SignUp(username, EmailAddress.Parse(person.Username + "@example.org").Value, DisplayName.Parse(person.DisplayName).Value, hash, now);
        user.Introduce(person.Bio, now);
        user.Become(RoleName.ParseAll(person.Roles).Value, now);

        db.Users.Add(user);
        await events.PublishAsync(new UserSignedUp(user.Id, user.Username, user.CreatedAt), cancel);
    }

    private static List<DemoUser> Read()
    {
        using var json = typeof(LoadDemoUsersHandler).Assembly.GetManifestResourceStream("demo/users.json")!;
        return JsonSerializer.Deserialize<List<DemoUser>>(json, JsonSerializerOptions.Web)!;
    }

    private sealed record DemoUser(string Username, string DisplayName, string Bio, IReadOnlyList<string> Roles);
}
