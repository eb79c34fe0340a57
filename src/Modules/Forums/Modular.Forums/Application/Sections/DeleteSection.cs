using Microsoft.EntityFrameworkCore;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Sections;

internal sealed record DeleteSection(long Id) : ICommand<Done>;

internal sealed class DeleteSectionHandler(IForumsDb db, ISections sections, IAuditLog audit) : ICommandHandler<DeleteSection, Done>
{
    public async Task<Result<Done>> Handle(DeleteSection command, CancellationToken cancel)
    {
        await sections.LockAsync(cancel);
        var section = await db.Sections.SingleOrDefaultAsync(s => s.Id == command.Id, cancel);
        if (section is null) return SectionErrors.NotFound;
        if (await db.Categories.AnyAsync(c => c.SectionId == section.Id, cancel)) return SectionErrors.NotEmpty;

        db.Sections.Remove(section);
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("forums.section_deleted", Target: $"forums.section/{section.Id}", Before: new { section.Name, section.SortOrder }), cancel);
        return new Done();
    }
}
