namespace Modular.Forums.Application.Sanctions;

/// <summary>
/// Marks what nobody may do while they are suspended: whatever others come to see. Posting, editing, deleting, restoring, voting, reacting, reporting, sending files, and all that
/// keeps order, for a moderator can be suspended too. Reading and what is one's own (drafts, follows, read positions, notifications) stay.
/// </summary>
internal interface IWritesPosts;
