using Microsoft.AspNetCore.Identity;

namespace Modular.Accounts.Infrastructure.Passwords;

/// <summary>What is verified in place of a hash that is not there, so that it takes as long.</summary>
internal sealed class DummyHash(PasswordHasher<object> hasher)
{
    public string Text { get; } = hasher.HashPassword(new(), Guid.NewGuid().ToString());
}
