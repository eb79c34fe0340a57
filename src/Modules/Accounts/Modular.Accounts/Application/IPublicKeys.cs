namespace Modular.Accounts.Application;

/// <summary>The keys that access tokens are verified with.</summary>
internal interface IPublicKeys
{
    PublicKeys Read();
}
