using Microsoft.EntityFrameworkCore;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Sections;

internal sealed record EditSection(long Id, IfMatch IfMatch, Optional<string> Name, Optional<int> SortOrder) : ICommand<SectionView>;

internal sealed class EditSectionHandler(IForumsDb db, IAuditLog audit) : ICommandHandler<EditSection, SectionView>
{
    public async Task<Result<SectionView>> Handle(EditSection command, CancellationToken cancel)
    {
        var section = await db.Sections.SingleOrDefaultAsync(s => s.Id == command.Id, cancel);
        if (section is null) return SectionErrors.NotFound;

        var before = new { section.Name, section.SortOrder };
        var edited = section.Edit(command.IfMatch, command.Name, command.SortOrder);
        if (edited.IsFailed) return Result<SectionView>.Fail(edited.Errors);

        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("forums.section_edited", Target: $"forums.section/{section.Id}", Before: before, After: new { section.Name, section.SortOrder }), cancel);
        return SectionView.Of(section);
    }
}
