using Microsoft.Extensions.Options;
using Modular.Accounts.Application;
using Modular.Accounts.Infrastructure.Passwords;

namespace Accounts.Tests.Infrastructure.Passwords;

public sealed class PasswordHashingTests : IDisposable
{
    private readonly PasswordHashing _passwords = new(Options.Create(new AccountsSettings { PasswordIterations = 10_000 }));

    [Fact]
    public async Task A_password_fits_its_own_hash_and_no_other()
    {
        var hash = (await _passwords.HashAsync("lantern-square-2026", default)).Value;

        Assert.True((await _passwords.VerifyAsync(hash, "lantern-square-2026", default)).Value);
        Assert.False((await _passwords.VerifyAsync(hash, "Lantern-square-2026", default)).Value);
    }

    [Fact]
    public async Task Without_a_hash_nothing_fits() => Assert.False((await _passwords.VerifyAsync(null, "lantern-square-2026", default)).Value);

    [Fact]
    public async Task Two_hashes_of_a_password_differ() =>
        Assert.False(string.Equals((await _passwords.HashAsync("same", default)).Value, (await _passwords.HashAsync("same", default)).Value, StringComparison.Ordinal));

    public void Dispose() => _passwords.Dispose();
}
