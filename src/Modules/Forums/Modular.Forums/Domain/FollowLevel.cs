namespace Modular.Forums.Domain;

/// <summary>How much somebody wants to hear, with the numbers in the database; those who said nothing have no row.</summary>
internal enum FollowLevel : short
{
    None = 0,
    Follow = 1,
    Mute = 2,
}
