namespace Modular.Accounts.Application;

/// <summary>
/// Hashes and verifies passwords. It takes tens of milliseconds of a core, so only a few run at once and the others wait, in the end in vain
/// (<c>accounts.login.busy</c>). Call it outside of transactions.
/// </summary>
internal interface IPasswordHashing
{
    Task<Result<string>> HashAsync(string password, CancellationToken cancel);

    /// <summary>Takes the same time without a hash: nobody learns from the clock which names exist.</summary>
    Task<Result<VerifiedPassword>> VerifyAsync(string? hash, string password, CancellationToken cancel);
}

/// <summary>Whether a password was right. <paramref name="Rehashed"/> is a new hash of it, where the old one is not as we make them today.</summary>
internal sealed record VerifiedPassword(bool IsRight, string? Rehashed)
{
    public override string ToString() => IsRight ? "right" : "wrong";
}
