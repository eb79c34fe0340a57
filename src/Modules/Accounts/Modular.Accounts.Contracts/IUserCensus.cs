namespace Modular.Accounts.Contracts;

/// <summary>How many people there are.</summary>
public interface IUserCensus
{
    /// <summary>People with an account, those who may not sign in at the moment among them; up to half a minute old.</summary>
    ValueTask<long> CountAsync(CancellationToken cancel);
}
