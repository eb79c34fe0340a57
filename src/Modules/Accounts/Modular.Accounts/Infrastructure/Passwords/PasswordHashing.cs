using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Infrastructure.Passwords;

/// <summary>ASP.NET Core Identity's hasher (PBKDF2-SHA512), on half of the cores at most: signing in must not starve everything else.</summary>
internal sealed class PasswordHashing : IPasswordHashing, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly object Nobody = new();

    private readonly SemaphoreSlim _cores = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly PasswordHasher<object> _hasher;
    private readonly string _dummy;

    public PasswordHashing(IOptions<AccountsSettings> settings)
    {
        _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = settings.Value.PasswordIterations }));
        _dummy = _hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
    }

    public Task<Result<string>> HashAsync(string password, CancellationToken cancel) =>
        RunAsync(() => _hasher.HashPassword(Nobody, password), cancel);

    public Task<Result<bool>> VerifyAsync(string? hash, string password, CancellationToken cancel) =>
        RunAsync(() => _hasher.VerifyHashedPassword(Nobody, hash ?? _dummy, password) != PasswordVerificationResult.Failed && hash is not null, cancel);

    public void Dispose() => _cores.Dispose();

    private async Task<Result<T>> RunAsync<T>(Func<T> work, CancellationToken cancel) where T : notnull
    {
        if (!await _cores.WaitAsync(Patience, cancel)) return SessionErrors.Busy;
        try
        {
            return await Task.Run(work, cancel);
        }
        finally
        {
            _cores.Release();
        }
    }
}
