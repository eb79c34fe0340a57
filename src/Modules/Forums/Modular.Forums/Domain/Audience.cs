namespace Modular.Forums.Domain;

/// <summary>A set of those who come: nobody signed in, and the roles.</summary>
[Flags]
internal enum Audience
{
    None = 0,
    Guests = 1,
    Users = 2,
    Moderators = 4,
    Admins = 8,

    /// <summary>Who keeps order unless a category says otherwise.</summary>
    Staff = Moderators | Admins,

    /// <summary>Everybody who is signed in.</summary>
    Members = Users | Staff,

    Everybody = Guests | Members,
}
