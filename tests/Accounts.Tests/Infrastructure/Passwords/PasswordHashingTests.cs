using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Modular.Accounts.Application;

namespace Accounts.Tests.Infrastructure.Passwords;

public sealed class PasswordHashingTests : IAsyncDisposable
{
    /// <summary>A published test vector of crypt_blowfish, for the password <c>U*U</c>.</summary>
    private const string Bcrypt = "$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";

    private readonly AsyncServiceScope _scope;
    private readonly IPasswordHashing _passwords;

    public PasswordHashingTests(TestHost host)
    {
        _scope = host.Node.Services.CreateAsyncScope();
        _passwords = _scope.ServiceProvider.GetRequiredService<IPasswordHashing>();
    }

    [Fact]
    public async Task A_password_fits_its_own_hash_and_no_other()
    {
        var hash = (await _passwords.HashAsync("lantern-square-2026", default)).Value;

        Assert.Equal(new(true, null), await VerifyAsync(hash, "lantern-square-2026"));
        Assert.False((await VerifyAsync(hash, "Lantern-square-2026")).IsRight);
    }

    [Fact]
    public async Task Two_hashes_of_a_password_differ() =>
        Assert.False(string.Equals((await _passwords.HashAsync("same", default)).Value, (await _passwords.HashAsync("same", default)).Value, StringComparison.Ordinal));

    [Theory]
    [InlineData("$2a")]
    [InlineData("$2b")]
    [InlineData("$2y")]
    public async Task An_imported_bcrypt_hash_fits_its_password_and_is_ours_from_then_on(string version)
    {
        var verified = await VerifyAsync(version + Bcrypt, "U*U");

        Assert.True(verified.IsRight);
        Assert.Equal(new(true, null), await VerifyAsync(verified.Rehashed!, "U*U"));
        Assert.Equal(new(false, null), await VerifyAsync(version + Bcrypt, "U*V"));
    }

    [Fact]
    public async Task A_hash_of_fewer_rounds_is_made_anew()
    {
        var weak = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })).HashPassword(new(), "lantern-square-2026");

        var verified = await VerifyAsync(weak, "lantern-square-2026");

        Assert.Equal(new(true, null), await VerifyAsync(verified.Rehashed!, "lantern-square-2026"));
        Assert.Null((await VerifyAsync(weak, "something else")).Rehashed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no hash at all")]
    [InlineData("AAAA")]
    [InlineData("$2b$31$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW")] // would take a day
    [InlineData("$2b$05$too short")]
    [InlineData("$1$abc$def")]
    public async Task Nothing_fits_what_is_no_hash(string? hash) => Assert.Equal(new(false, null), await VerifyAsync(hash, "U*U"));

    public ValueTask DisposeAsync() => _scope.DisposeAsync();

    private async Task<VerifiedPassword> VerifyAsync(string? hash, string password) => (await _passwords.VerifyAsync(hash, password, default)).Value;
}
