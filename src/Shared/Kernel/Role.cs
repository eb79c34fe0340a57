namespace Modular.Kernel;

/// <summary>The roles, each with all that the ones before it may do.</summary>
public enum Role
{
    /// <summary>Everybody who signed up.</summary>
    User,

    /// <summary>Keeps order.</summary>
    Moderator,

    /// <summary>Runs the place.</summary>
    Admin,
}
