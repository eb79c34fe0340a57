namespace Modular.Accounts.Contracts;

/// <summary>What becomes of what somebody wrote when they go.</summary>
public enum ErasedContent
{
    /// <summary>It stays, under "Deleted user".</summary>
    Keep,

    /// <summary>It goes with them.</summary>
    Remove,
}
