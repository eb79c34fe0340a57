namespace Modular.Forums.Infrastructure.Generation;

/// <summary>A reply that is to be written.</summary>
/// <param name="Parent">Which of the talk's turns it answers; -1 for the topic itself.</param>
/// <param name="Author">Which of the people.</param>
/// <param name="At">When.</param>
/// <param name="IsDeleted">Whether it is taken back in the end.</param>
internal record struct Turn(int Parent, int Author, DateTime At, bool IsDeleted)
{
    /// <summary>Its id, once it has one.</summary>
    public long Id { get; set; }
}
