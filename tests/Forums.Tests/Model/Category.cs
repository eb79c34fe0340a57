namespace Forums.Tests.Model;

/// <summary>A place for topics. One that is not active is there for who keeps order in it, and for nobody else.</summary>
internal sealed class Category(string slug, int view, int post, int moderate)
{
    public long Id { get; init; }

    public string Slug => slug;

    public bool IsActive { get; set; } = true;

    public bool Sees(Person who) => who.Rank >= (IsActive ? view : moderate);

    public bool Takes(Person who) => !who.IsGuest && who.Rank >= post;

    public bool IsModeratedBy(Person who) => who.Rank >= moderate && Sees(who);

    public override string ToString() => slug;
}
