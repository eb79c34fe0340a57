namespace Modular.Forums.Application.Sanctions;

/// <summary>Marks what nobody may do while they are suspended: posting, editing, voting, reacting, reporting, sending files.</summary>
internal interface IWritesPosts;
